using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>With the policy-hints control a reset obeys history and age like a change. Writeback asks for it: [MS-ADTS] 3.1.1.3.4.1.27.</summary>
[Check("WB4011", "Every writable domain controller offers the policy-hints control", Category = Categories.Directory)]
internal sealed partial class PolicyHintsAreOffered
{
    public IEnumerable<Finding> Evaluate(DomainControllers controllers)
    {
        foreach (var controller in controllers.Controllers)
        {
            yield return (controller switch
            {
                { IsReadOnly: true } => ReadOnly(),
                { Failure: { } failure } => NoAnswer(failure.Code),
                { OffersPolicyHints: true } => Offered(),
                _ => Missing(),
            }).About(controller.Host);
        }
    }

    [Pass("It offers the control.")]
    private static partial Finding Offered();

    [NotApplicable("It is read-only: passwords are not reset on it.")]
    private static partial Finding ReadOnly();

    [Fail(
        "It does not offer the control: writeback fails on it, or history and minimum age are not applied.",
        Remedy = "Bring it to Windows Server 2016 or later with current updates, and let Connect prefer others until then.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Missing();

    [Inconclusive("It did not answer ({code}).", Remedy = "See WB4001 and the connectivity from this machine.")]
    private static partial Finding NoAnswer(string code);
}
