namespace Writeback.Sdk.Tests.Bundles;

/// <summary>What was observed in one place is judged in another, with the same result.</summary>
public sealed class BundleTests
{
    [Fact]
    public async Task A_bundle_brings_what_was_observed_with_every_attempt_and_failure()
    {
        using var post = await new Post().SendAsync();

        var live = await post.ObserveAsync();
        var recorded = await post.ReceiveAsync();

        Assert.Equal((RunSource.Bundle, "Ulm"), (recorded.Run.Source, recorded.Run.Labels["town"]));
        Assert.Equal(live.Evidence.Select(evidence => evidence.Descriptor.Name), recorded.Evidence.Select(evidence => evidence.Descriptor.Name));
        var rings = recorded.Evidence.Single(evidence => evidence.Descriptor.Name == nameof(Doorbell)).Observations;
        Assert.Equal(["stop a", "stop b"], rings.Select(ring => ring.Subject));
        Assert.Equal([1, 2], rings.Select(ring => ring.Attempts.Count));
        Assert.Equal(new ObservationFailure(FailureKind.Unavailable, "Dog", "42", "The dog of stop b bites."), rings[1].Failure);
        Assert.All(rings[1].Attempts, attempt => Assert.Equal(rings[1].Failure, attempt.Failure));
    }

    [Fact]
    public async Task Checks_come_to_the_same_verdict()
    {
        using var post = await new Post().SendAsync();

        var live = await post.RunAsync(null, "T0001", "T0002", "T0004");
        var recorded = await post.JudgeAsync("T0001", "T0002", "T0004");

        Assert.Equal(live.Outcomes.Select(outcome => outcome.Status), recorded.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal(live.Outcomes.SelectMany(outcome => outcome.Lines()), recorded.Outcomes.SelectMany(outcome => outcome.Lines()));
        Assert.Equal(recorded.Run.StartedAt, recorded.FindObservation<RunStart>()?.Value?.At);
    }

    [Fact]
    public async Task Durations_and_moments_are_kept_to_the_tick()
    {
        using var post = new Post();
        var attempt = new Attempt(new DateTimeOffset(638_000_000_000_000_001, TimeSpan.Zero), new TimeSpan(1_234_567_891), null);
        var (type, run) = (CompilerServices.EvidenceType.Of<Parcel>(), new RunInfo { Id = Guid.Empty, StartedAt = attempt.StartedAt, Duration = default });
        var slots = new EvidenceSlot?[post.Registry.Data.Evidence.Length];
        var slot = post.Registry.Evidence.Single(evidence => evidence.Name == nameof(Parcel)).Slot;
        slots[slot] = EvidenceSlot.ObservedOnce(type, type.Observe(new Parcel("a", 1, null), false, null, [attempt], attempt.StartedAt, null));
        await using (var stream = File.Create(post.File))
        {
            await EvidenceBundle.WriteAsync(new EvidenceSnapshot(post.Registry, run, slots), new EvidenceBundleSettings { ToolName = "post", ToolVersion = "1" }, stream);
        }

        Assert.Equal(attempt, Assert.Single(Assert.Single((await post.ReceiveAsync()).Evidence).Observations[0].Attempts));
    }

    [Fact]
    public async Task Evidence_that_no_context_knows_is_told_not_to_be_there()
    {
        using var post = await new Post().SendAsync();

        var report = await post.JudgeAsync("T0003");

        Assert.Equal(["Unwritten could not be observed: its check pack cannot write it into bundles."], report.Outcomes[0].Lines());
        Assert.Equal(CheckStatus.Inconclusive, report.Outcomes[0].Status);
    }

    [Fact]
    public async Task Evidence_that_throws_while_it_is_written_spoils_nothing_else()
    {
        using var post = await new Post(new Parcel("thrower", 7, null)).SendAsync();

        var report = await post.JudgeAsync("T0001", "T0002");

        Assert.Equal([CheckStatus.Inconclusive, CheckStatus.Inconclusive], report.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal("stop a: It is Pass.", report.Outcomes[1].Lines()[0]);
        Assert.DoesNotContain("hunter2", post.ReadAll(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_collected_is_told_not_to_be_there()
    {
        using var post = await new Post().SendAsync(select: "T0001");

        var report = await post.JudgeAsync();

        Assert.Equal([CheckStatus.Pass, CheckStatus.Inconclusive, CheckStatus.Inconclusive, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal(
            ["Doorbell could not be observed: the bundle does not hold it. Collect again, with the checks selected that need it."], report.Outcomes[1].Lines());
    }

    [Fact]
    public async Task A_member_that_has_been_added_since_and_may_be_missing_is()
    {
        using var post = (await new Post().SendAsync()).Forge(nameof(Parcel), json => json.Replace("\"note\": null,", "", StringComparison.Ordinal).Replace("\"colour\": \"brown\",", "", StringComparison.Ordinal));

        var parcel = (await post.JudgeAsync("T0001")).FindObservation<Parcel>()?.Value;

        Assert.Equal((null, "brown"), (parcel?.Note, parcel?.Colour));
    }

    [Theory]
    [InlineData("\"weight\": 7,", "")] // not zero: nobody has weighed it
    [InlineData("\"sender\": \"alice\"", "\"sender\": null")]
    [InlineData("\"weight\": 7,", "\"weight\": 1e99,")]
    [InlineData("\"weight\": 7,", "\"weight\": 7, \"weight\": 8,")]
    [InlineData("\"form\": \"single\"", "\"form\": \"each\"")]
    [InlineData("\"form\": \"single\"", "\"form\": \"list\"")]
    [InlineData("\"form\": \"single\"", "\"form\": 7")]
    [InlineData("\"observations\": [", "\"observations\": [ 1, ")]
    [InlineData("\"observations\"", "\"observation\"")]
    [InlineData("\"durationMs\": ", "\"durationMs\": 1e300, \"x\": ")]
    [InlineData("\"startedAt\": \"", "\"startedAt\": \"x")]
    [InlineData("{", "")]
    [InlineData("{", "\uFFFE")]
    public async Task What_this_version_cannot_read_is_evidence_that_could_not_be_had(string old, string changed)
    {
        using var post = (await new Post().SendAsync()).Forge(nameof(Parcel), json => json.Replace(old, changed, StringComparison.Ordinal));

        var report = await post.JudgeAsync("T0001", "T0004");

        Assert.Equal([CheckStatus.Inconclusive, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
        Assert.Contains("this version cannot read it in the bundle", Assert.Single(report.Outcomes[0].Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_this_version_does_not_know_are_passed_over()
    {
        using var post = (await new Post().SendAsync())
            .Forge(nameof(Parcel), json => json.Replace("\"weight\":", "\"tracking\": { \"deep\": [ 1 ] }, \"weight\":", StringComparison.Ordinal))
            .ForgeManifest(manifest => manifest["news"] = "of a later version")
            .ForgeManifest(manifest => manifest["schemaVersion"] = "1.7");

        Assert.Equal(CheckStatus.Pass, (await post.JudgeAsync("T0001")).Outcomes[0].Status);
    }

    [Fact]
    public async Task A_bundle_of_version_1_0_is_read()
    {
        // Written by the first version that wrote bundles, and never changed.
        using var post = new Post();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Bundles", "post-1.0.zip"), post.File);

        var report = await post.JudgeAsync("T0001", "T0002", "T0004");

        Assert.Equal([CheckStatus.Pass, CheckStatus.Inconclusive, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal(["blue", "red"], report.FindObservation<Parcel>()?.Value?.Stamps);
    }

    [Fact]
    public async Task The_same_evidence_gives_the_same_bytes()
    {
        using var post = new Post();
        var snapshot = await post.ObserveAsync();

        Assert.Equal(await BytesOf(snapshot), await BytesOf(snapshot));

        static async Task<byte[]> BytesOf(EvidenceSnapshot snapshot)
        {
            using var stream = new MemoryStream();
            await EvidenceBundle.WriteAsync(snapshot, new EvidenceBundleSettings { ToolName = "post", ToolVersion = "1.2.3" }, stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public async Task What_is_classified_becomes_tokens_that_mean_the_same_within_one_bundle_only()
    {
        using var post = await new Post().SendAsync(redact: true);
        var report = await post.JudgeAsync("T0001", "T0002");
        var (sender, subjects) = (report.FindObservation<Parcel>()?.Value?.Sender, report.FindObservations<Doorbell>().Select(ring => ring.Subject).ToList());
        using var other = await new Post().SendAsync(redact: true);

        Assert.Equal(["blue", "red"], report.FindObservation<Parcel>()?.Value?.Stamps);
        Assert.Matches("^personal-[0-9a-f]{16}$", sender);
        Assert.All(subjects, subject => Assert.Matches("^stop infrastructure-[0-9a-f]{16}$", subject));
        Assert.Equal(subjects, report.FindListObservation<Stop>()?.Value?.Select(stop => stop.Subject));
        Assert.Equal($"The dog of {subjects[1]} bites.", report.FindObservations<Doorbell>()[1].Failure?.Explanation);
        Assert.DoesNotContain("alice", post.ReadAll(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(sender!, other.ReadAll(), StringComparison.Ordinal);
        Assert.Equal([CheckStatus.Pass, CheckStatus.Inconclusive], report.Outcomes.Select(outcome => outcome.Status));
    }

    [Fact]
    public async Task Evidence_of_another_registry_is_refused()
    {
        using var post = new Post();
        using var other = new Post();

        await Assert.ThrowsAsync<ArgumentException>(async () => await other.RunAsync(await post.ObserveAsync()));
    }
}
