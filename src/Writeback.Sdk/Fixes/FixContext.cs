namespace Writeback.Sdk;

/// <summary>What a fix is worked out from.</summary>
/// <param name="CheckId">The check by which it was asked for: one of <see cref="Fix.Checks"/>.</param>
/// <param name="Report">A run of its checks and of those that they require, just made.</param>
/// <param name="Inputs">What the run was told.</param>
public sealed record FixContext(string CheckId, Report Report, RunInputs Inputs)
{
    /// <summary>Evidence that the fix cannot do without.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <exception cref="InvalidInputException">Its source is not configured.</exception>
    /// <exception cref="FixFailedException">It could not be observed.</exception>
    public T Require<T>()
        where T : class
        => Report.FindObservation<T>() switch
        {
            { Value: { } value } => value,
            { Failure: { Kind: FailureKind.NotConfigured } failure } => throw new InvalidInputException(failure.LocalizableExplanation ?? Texts.FixEvidenceNotConfigured(typeof(T).Name)),
            { Failure: { } failure } => throw new FixFailedException(failure.LocalizableExplanation ?? Texts.FixEvidenceUnavailable(typeof(T).Name, failure.Type, failure.Code)),
            _ => throw new FixFailedException(Texts.FixEvidenceNotObserved(typeof(T).Name)),
        };
}
