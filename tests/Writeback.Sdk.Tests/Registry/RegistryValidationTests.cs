using System.Globalization;

namespace Writeback.Sdk.Tests;

public sealed class RegistryValidationTests
{
    private const string Alpha = "E\tAlpha\t\te";
    private const string Beta = "E\tBeta\t\te";
    private const string Input = "E\tHost\tGive a host.\ti";

    [Fact]
    public void Two_checks_with_one_id_are_refused_by_name()
        => AssertRefused(
            "Pack Test: FirstCheck and SecondCheck both have the id t0001.",
            Check("T0001", "FirstCheck"),
            Check("t0001", "SecondCheck"));

    [Fact]
    public void Two_kinds_of_evidence_with_one_name_are_refused()
        => AssertRefused("Pack Test: two kinds of evidence are called Alpha.", Alpha, Alpha, Probe("P", "0"), Probe("Q", "1"));

    [Fact]
    public void Two_probes_for_one_kind_of_evidence_are_refused_by_name()
        => AssertRefused("Pack Test: P and Q both provide Alpha.", Alpha, Probe("P", "0"), Probe("Q", "0"));

    [Fact]
    public void Evidence_that_no_probe_provides_is_refused_with_who_takes_it()
        => AssertRefused("Pack Test: FirstCheck takes Alpha, which no probe provides.", Alpha, Check("T0001", "FirstCheck", uses: "v0"));

    [Fact]
    public void Evidence_of_a_probe_that_no_probe_provides_is_refused()
        => AssertRefused("Pack Test: P takes Beta, which no probe provides.", Alpha, Beta, Probe("P", "0", uses: "v1"));

    [Fact]
    public void Evidence_that_depends_on_itself_is_refused_with_the_path()
        => AssertRefused(
            "Pack Test: evidence depends on itself: Alpha → Beta → Alpha.",
            Alpha, Beta, Probe("P", "0", uses: "v1"), Probe("Q", "1", uses: "o0"));

    [Fact]
    public void Checks_that_require_each_other_are_refused_with_the_path()
        => AssertRefused(
            "Pack Test: checks require each other: T0002 → T0003 → T0002.",
            Check("T0001", "A", requires: "T0002"), Check("T0002", "B", requires: "T0003"), Check("T0003", "C", requires: "T0002"));

    [Fact]
    public void A_requirement_outside_the_pack_is_refused_by_name()
        => AssertRefused("Pack Test: FirstCheck requires Other, which is no check of this pack or of one it includes.", Check("T0001", "FirstCheck", requires: "Other"));

    [Theory]
    [InlineData("v1")]
    [InlineData("o1")]
    public void A_fan_out_taken_as_one_is_refused_with_the_cure(string use)
        => AssertRefused(
            "Pack Test: FirstCheck takes one Alpha, but there are many. Mark the parameter with [Each], or take a list.",
            Input, Alpha, Probe("P", "1", uses: "e0"), Check("T0001", "FirstCheck", uses: use));

    [Fact]
    public void A_list_taken_as_one_is_refused()
        => AssertRefused("FirstCheck takes one Alpha, but there are many.", Alpha, Probe("P", "0*"), Check("T0001", "FirstCheck", uses: "v0"));

    [Fact]
    public void Elements_of_two_lists_are_not_paired()
        => AssertRefused(
            "Pack Test: FirstCheck takes each Alpha and each Beta, which come from different lists.",
            Alpha, Beta, Probe("P", "0*"), Probe("Q", "1*"), Check("T0001", "FirstCheck", uses: "e0,x1"));

    [Fact]
    public void A_probe_does_not_pair_elements_of_two_lists()
        => AssertRefused("Pack Test: R takes each Alpha and each Beta", Alpha, Beta, "E\tGamma\t\te", Probe("P", "0*"), Probe("Q", "1*"), Probe("R", "2", uses: "e0,e1"));

    [Theory]
    [InlineData("-1", "", "", "MaxRetries is -1; give a number from 0 to 100.")]
    [InlineData("", "-00:00:01", "", "RetryDelay is -00:00:01;")]
    [InlineData("", "", "00:00:00", "AttemptTimeout is 00:00:00;")]
    public void A_limit_that_cannot_be_kept_is_refused_with_the_probe(string retries, string delay, string attempt, string message)
        => AssertRefused($"Pack Test: P: {message}", Alpha, $"P\tP\t0\t\t{retries}\t{delay}\t{attempt}\t\t\t");

    [Fact]
    public void A_time_that_is_none_is_refused_with_the_probe()
        => AssertRefused("Pack Test: P has the time soon, which is not of the form hh:mm:ss.fff.", Alpha, "P\tP\t0\t\t\t\tsoon\t\t\t");

    [Fact]
    public void What_fits_together_is_accepted()
    {
        var data = Parse(
            Input, Alpha, Beta,
            "P\tP\t1\thost\t3\t00:00:00.5\t00:00:02\t00:00:09\t4\te0",
            Probe("Q", "2", uses: "x1"),
            "C\tT0001\tFirstCheck\tNames\twarning\tA title\ta,b\t\te1,e2",
            Check("T0002", "SecondCheck", uses: "m1,l2", requires: "T0001"));

        Assert.Equal([-1, 0, 1], data.Providers);
        Assert.Equal(
            new ProbePolicy
            {
                MaxRetries = 3,
                RetryDelay = TimeSpan.FromSeconds(0.5),
                AttemptTimeout = TimeSpan.FromSeconds(2),
                TotalTimeout = TimeSpan.FromSeconds(9),
                FailuresBeforeBreaking = 4,
            },
            data.Probes[0].Policy);
        Assert.Equal(ProbePolicy.Default, data.Probes[1].Policy);
        Assert.Equal(("host", (string?)null), (data.Probes[0].Target, data.Probes[1].Target));
        Assert.Equal(("A title", "Names", Severity.Warning), (data.Checks[0].Title, data.Checks[0].Category, data.Checks[0].DefaultSeverity));
        Assert.Equal(["a", "b"], data.Checks[0].Tags);
        Assert.Equal("Give a host.", data.Evidence[0].HowToConfigure);
        Assert.Equal([0], data.Checks[1].Requires);
    }

    [Fact]
    public void Numbers_in_the_catalogue_are_read_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        try
        {
            AssertRefused("MaxRetries is -1", Alpha, "P\tP\t0\t\t-1");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_probe_that_another_replaces_is_left_out()
    {
        var data = Parse(Alpha, Probe("P", "0"), Probe("Q", "0") + "\tP");

        Assert.Equal(["Q"], data.Probes.Select(probe => probe.Name));
        Assert.Equal([0], data.Providers);
    }

    [Fact]
    public void A_replacement_of_a_probe_that_is_none_is_refused_by_name()
        => AssertRefused("Pack Test: a probe replaces R, which is no probe of this pack or of one it includes.", Alpha, Probe("P", "0") + "\tR");

    [Fact]
    public void A_check_is_found_by_its_id_as_people_type_it()
    {
        var registry = new CatalogueRegistry(Check("T0001", "FirstCheck") + "\n" + Check("T0002", "SecondCheck"));

        Assert.Same(registry.Checks[1], registry.Find("t0002"));
        Assert.Null(registry.Find("T0003"));
    }

    private static string Probe(string name, string provides, string uses = "") => $"P\t{name}\t{provides}\t\t\t\t\t\t\t{uses}";

    private static string Check(string id, string name, string requires = "", string uses = "") => $"C\t{id}\t{name}\tGeneral\terror\tA title\t\t{requires}\t{uses}";

    private static RegistryData Parse(params string[] lines) => new CatalogueRegistry(string.Join('\n', lines)).Data;

    private static void AssertRefused(string message, params string[] lines)
        => Assert.Contains(message, Assert.Throws<InvalidRegistryException>(() => Parse(lines)).Message, StringComparison.Ordinal);
}
