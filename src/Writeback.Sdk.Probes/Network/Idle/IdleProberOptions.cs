namespace Writeback.Sdk.Probes.Network;

/// <summary>How long connections are kept silent, and how exactly a cut is found.</summary>
public sealed class IdleProberOptions
{
    /// <summary>The longest silence that is tried. The default value is 3 minutes.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How many silences are tried side by side, in equal steps up to the longest. The default value is 12.</summary>
    public int Steps { get; set; } = 12;

    /// <summary>How exactly a cut is found within a step. The default value is 3 seconds.</summary>
    public TimeSpan Precision { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an answer is waited for after a silence. The default value is 5 seconds.</summary>
    public TimeSpan AnswerLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a probe takes at most.</summary>
    internal TimeSpan Total => Longest + (Longest / Steps) + (4 * AnswerLimit);
}
