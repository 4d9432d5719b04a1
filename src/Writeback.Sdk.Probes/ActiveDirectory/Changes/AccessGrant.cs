using System.DirectoryServices.Protocols;
using System.Text.Json;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Changes;

/// <summary>
/// The step of a fix that adds entries to the access control list of one object: to no other than the one that was looked at, and not where
/// it was changed since. What was there is kept, and restored where nobody has changed it meanwhile.
/// </summary>
public sealed class AccessGrant : FixStep
{
    private const SecurityMasks OwnerAndDacl = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl;

    private readonly DirectoryAccess _access;
    private readonly LdapServer _server;
    private readonly string _object;
    private readonly byte[] _before;
    private readonly byte[] _after;

    /// <summary>Prepares the step.</summary>
    /// <param name="access">How to get at the domain.</param>
    /// <param name="domain">The domain of the object.</param>
    /// <param name="distinguishedName">The object.</param>
    /// <param name="descriptor">Its descriptor as it was looked at: owner, group and DACL.</param>
    /// <param name="entries">What to add.</param>
    /// <param name="account">The name of the account that they are for.</param>
    /// <exception cref="FixFailedException">The descriptor cannot be read, or the list cannot hold the entries as well.</exception>
    public AccessGrant(
        DirectoryAccess access, DirectoryDomain domain, string distinguishedName, RecordedDescriptor descriptor, IReadOnlyList<Ace> entries, string account)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(entries);
        if (descriptor.Read() is not { Dacl: { } dacl } old)
        {
            throw new FixFailedException(Texts.GrantNotReadable(distinguishedName));
        }

        _access = access;
        _server = DirectoryUserProbe.ServerOf(domain);
        _object = distinguishedName;
        _before = descriptor.Bytes.ToArray();
        try
        {
            _after = old.WithDacl(dacl.Adding(entries)).ToBytes();
        }
        catch (OverflowException exception)
        {
            throw new FixFailedException(Texts.GrantListFull(distinguishedName), exception);
        }

        Changes = [.. entries.Select(ace => new FixChange(FixChangeKind.Add, ace.ToSddl(), AceWords.Describe(ace, account)))];
    }

    /// <inheritdoc/>
    public override string Subject => _object;

    /// <inheritdoc/>
    public override IReadOnlyList<FixChange> Changes { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => Equivalents;

    /// <summary>Commands that come to the same.</summary>
    public required IReadOnlyList<string> Equivalents { get; init; }

    /// <inheritdoc/>
    public override JsonElement? State => JsonSerializer.SerializeToElement(new KeptDescriptor(_server, _object, _before, _after), ChangesJson.Default.KeptDescriptor);

    /// <inheritdoc/>
    public override async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var client = await ConnectAsync(_access, _server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            if (!(await ReadAsync(client, _object, cancellationToken).ConfigureAwait(false)).AsSpan().SequenceEqual(_before))
            {
                throw new FixFailedException(Texts.GrantChangedSince(_object));
            }

            await WriteAsync(client, _object, _after, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Restores what a step has kept, unless the permissions were changed by somebody else since.</summary>
    /// <param name="access">How to get at the domain.</param>
    /// <param name="state">What the step kept.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What was restored, in a sentence.</returns>
    /// <exception cref="FixFailedException">It was not restored.</exception>
    /// <exception cref="JsonException">This is nothing that a step has kept.</exception>
    public static async Task<LocalizableText> UndoAsync(DirectoryAccess access, JsonElement state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (state.Deserialize(ChangesJson.Default.KeptDescriptor) is not { } kept
            || !SecurityDescriptor.TryParse(kept.Before, out var before) || before.Dacl is null
            || !SecurityDescriptor.TryParse(kept.After, out var after) || after.Dacl is null)
        {
            throw new JsonException();
        }

        var client = await ConnectAsync(access, kept.Server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            var now = SecurityDescriptor.Parse(await ReadAsync(client, kept.DistinguishedName, cancellationToken).ConfigureAwait(false));
            if (IsTheSameHere(now, before))
            {
                return Texts.GrantNothingToRestore;
            }

            if (!IsTheSameHere(now, after))
            {
                var added = after.Dacl.Aces.Where(ace => !before.Dacl.Aces.Any(old => old.IsTheSameAs(ace))).Select(ace => ace.ToSddl());
                throw new FixFailedException(Texts.GrantNotRestored(kept.DistinguishedName, string.Join(' ', added)));
            }

            await WriteAsync(client, kept.DistinguishedName, kept.Before, cancellationToken).ConfigureAwait(false);
            return Texts.GrantRestored;
        }
    }

    // What is inherited may have changed above, and is none of what a fix writes.
    private static bool IsTheSameHere(SecurityDescriptor left, SecurityDescriptor right)
    {
        var ours = (left.Dacl?.Aces ?? []).Where(ace => !ace.IsInherited).ToList();
        var theirs = (right.Dacl?.Aces ?? []).Where(ace => !ace.IsInherited).ToList();
        return left.IsDaclProtected == right.IsDaclProtected && ours.Count == theirs.Count && ours.Zip(theirs).All(pair => pair.First.IsTheSameAs(pair.Second));
    }

    private static LocalizableText Explain(LdapFailureException exception) => Texts.OfServer(exception.Server, LdapExplanations.Of(exception.Failure));

    private static async Task<LdapClient> ConnectAsync(DirectoryAccess access, LdapServer server, CancellationToken cancellationToken)
    {
        try
        {
            return await access.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        }
        catch (LdapFailureException exception)
        {
            throw new FixFailedException(Texts.GrantNotConnected(Explain(exception)), exception);
        }
    }

    private static async Task<byte[]> ReadAsync(LdapClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await client.FindAsync(LdapSearch.ForObject(name, "nTSecurityDescriptor") with { Descriptor = OwnerAndDacl }, cancellationToken).ConfigureAwait(false);
            return entry?.Bytes("nTSecurityDescriptor") is [var descriptor, ..] && SecurityDescriptor.TryParse(descriptor, out _)
                ? descriptor
                : throw new FixFailedException(Texts.GrantObjectGone(name));
        }
        catch (LdapFailureException exception)
        {
            throw new FixFailedException(Texts.GrantNotRead(name, Explain(exception)), exception);
        }
    }

    private static async Task WriteAsync(LdapClient client, string name, byte[] descriptor, CancellationToken cancellationToken)
    {
        try
        {
            await client.ReplaceAsync(name, [new("nTSecurityDescriptor", descriptor)], [new SecurityDescriptorFlagControl(SecurityMasks.Dacl)], cancellationToken).ConfigureAwait(false);
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause is LdapCause.TimedOut or LdapCause.Disconnected)
        {
            throw new FixFailedException(Texts.GrantNotKnown(name, Explain(exception)), exception);
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause == LdapCause.InsufficientAccess)
        {
            throw new FixFailedException(Texts.GrantRefused(name), exception);
        }
        catch (LdapFailureException exception)
        {
            throw new FixFailedException(Texts.GrantFailed(name, Explain(exception)), exception);
        }
    }
}
