namespace Writeback.Sdk.CommandLine;

/// <summary>A file that a command writes: aside, then renamed, so that whoever reads it never sees half of it.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Example">How another one is named, for those whose file cannot be written.</param>
internal sealed record OutputFile(string Name, string Example)
{
    /// <summary>Writes the file.</summary>
    /// <param name="write">Writes the content.</param>
    /// <param name="ownerOnly">Whether nobody else on the machine may read it.</param>
    public async Task WriteAsync(Func<Stream, Task> write, bool ownerOnly = false)
    {
        var aside = NameAside();
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (ownerOnly && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var stream = new FileStream(aside, options);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
            }

            File.Move(aside, Name, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Refuses a file that cannot be written, before anything runs.</summary>
    /// <exception cref="InvalidInputException">The folder is not there or must not be written to, or the name is that of a folder or a device.</exception>
    public void EnsureWritable()
    {
        if (Name.Length == 0)
        {
            throw new InvalidInputException(Texts.OutputNameless(Example));
        }

        var path = Path.GetFullPath(Name);
        if (IsDevice(path))
        {
            // Renaming onto /dev/stdout or /dev/null would replace it, for the whole machine when root does it.
            throw new InvalidInputException(Texts.OutputIsNoFile(Name, Example));
        }

        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException(Texts.OutputFolderMissing(Name, folder));
        }

        if (Directory.Exists(Name))
        {
            throw new InvalidInputException(Texts.OutputIsFolder(Name, Example));
        }

        try
        {
            new FileStream(NameAside(), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                Texts.OutputNotWritable(Name, exception.GetType().Name, folder), exception);
        }
    }

    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
            || path.StartsWith("/proc/", StringComparison.Ordinal);

    private string NameAside() => $"{Name}.{Guid.NewGuid():N}.tmp";
}
