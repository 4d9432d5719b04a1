namespace Writeback.Sdk.Tests.Model;

/// <summary>What a probe may do when it is asked.</summary>
internal enum ProbeBehaviour
{
    Answers,
    AnswersAtOnce,
    AnswersLate,
    AnswersUnwritably,
    AnswersNothing,
    AnswersTwice,
    FailsOnceAndAnswers,
    FailsAlways,
    Throws,
    ThrowsLate,
    ThrowsAfterItWasLeft,
    MakesUpCancellation,
    CannotBeResolved,
    DescendsTooDeep,
    Hangs,
    HangsAndHeeds,
    HangsAndThrowsWhenCancelled,
    Blocks,
}
