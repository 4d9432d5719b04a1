using System.Text;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>The text itself: encodings, roots, damage.</summary>
public sealed class EventXmlTests
{
    private const string Two = "31015x1 31019x1";

    private static EventLog Log => new EventLog().Add(31015, "08:00").Add(31019, "08:05", "Heartbeat <ssprdedicatedsbprodweu> & more");

    public static TheoryData<string, bool> Encodings
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var name in new[] { "utf-8", "utf-16", "utf-16BE" })
            {
                rows.Add(name, true);
                rows.Add(name, false);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_are_told_by_the_bytes_with_and_without_a_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] text = encoding.GetBytes(Log.Build());

        var events = Reading.Of(hasMark ? [.. encoding.GetPreamble(), .. text] : text);

        Assert.Equal(Two, events.Ids());
        Assert.Equal(EventDamage.None, Assert.Single(events.Files).Damage);
    }

    [Fact]
    public void A_declaration_that_some_redirection_made_untrue_is_no_harm()
        => Assert.Equal(Two, Reading.Of(Reading.Bytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Log.Build())).Ids());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_root_may_be_there_or_not(bool withRoot)
    {
        var events = Reading.Of(Reading.Bytes(Log.Build(withRoot)));

        Assert.Equal((Two, EventDamage.None, 2L), (events.Ids(), Assert.Single(events.Files).Damage, events.EventsRead));
    }

    [Fact]
    public void Files_that_were_joined_are_one_log()
    {
        var joined = Reading.Bytes(Log.Build(withRoot: true), new UTF8Encoding(true)).Concat(Reading.Bytes(new EventLog().Add(31016, "09:00").Build(withRoot: true), new UTF8Encoding(true))).ToArray();

        var events = Reading.Of(joined);

        Assert.Equal(("31015x1 31016x1 31019x1", EventDamage.None), (events.Ids(), Assert.Single(events.Files).Damage));
    }

    [Fact]
    public void Moments_are_UTC_to_the_tick_whatever_the_number_of_digits()
    {
        var events = Reading.Of(Log);

        Assert.Equal(EventLog.At("08:00"), events.Counts[0].First);
        Assert.Equal((EventLog.At("08:00"), EventLog.At("08:05")), (events.From, events.Until));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_read_up_to_there_and_says_so()
    {
        var text = Log.Add(31016, "09:00").Build();

        var events = Reading.Of(Reading.Bytes(text[..^40]));

        Assert.Equal(Two, events.Ids());
        var file = Assert.Single(events.Files);
        Assert.Equal((EventDamage.CutOff, 1L), (file.Damage, file.Broken));
        Assert.NotNull(file.At);
    }

    [Theory]
    [InlineData("<Event><System><Provider Name='ADSync'/><EventID>&nothing;</EventID></System></Event>")]
    [InlineData("<Event><System><Provider Name='ADSync'/><EventID>1</EventID></Wrong></Event>")]
    [InlineData("<Event><System><Provider Name='ADSync'/><EventID>1</EventID>")]
    [InlineData("<Event><System><Provider Name='ADSync'/><EventID>1</EventID></System><EventData><Data>\u0001</Data></EventData></Event>")]
    public void An_event_that_is_broken_spoils_no_other(string broken)
    {
        var events = Reading.Of(new EventLog().Add(31015, "08:00").AddRaw(broken).Add(31019, "08:05"));

        Assert.Equal(Two, events.Ids());
        Assert.Equal((EventDamage.BrokenEvents, 1L), (events.Files[0].Damage, events.Files[0].Broken));
    }

    [Fact]
    public void An_encoding_that_changes_on_the_way_is_named()
    {
        var events = Reading.Of([.. Reading.Bytes(Log.Build()), .. Encoding.Unicode.GetBytes(new EventLog().Add(31016, "09:00").Build())]);

        Assert.Equal((Two, EventDamage.EncodingChanges), (events.Ids(), events.Files[0].Damage));
    }

    [Fact]
    public void The_other_way_round_it_is_foreign_text()
    {
        var events = Reading.Of([.. Reading.Bytes(Log.Build(), Encoding.Unicode), .. Reading.Bytes(new EventLog().Add(31016, "09:00").Build())]);

        Assert.Equal((Two, EventDamage.ForeignText), (events.Ids(), events.Files[0].Damage));
    }

    [Fact]
    public void What_stands_between_events_is_named_and_skipped()
    {
        var events = Reading.Of(new EventLog().Add(31015, "08:00").AddRaw("C:\\> wevtutil qe Application\r\n").Add(31019, "08:05"));

        Assert.Equal((Two, EventDamage.ForeignText), (events.Ids(), events.Files[0].Damage));
    }

    [Fact]
    public void Text_in_a_code_page_of_old_does_not_matter()
        => Assert.Equal(Two, Reading.Of(new EventLog().Add(31015, "08:00", "für Müller: größer").Add(31019, "08:05"), Encoding.Latin1).Ids());

    [Fact]
    public void Events_of_strangers_are_counted_and_left_alone()
    {
        var events = Reading.Of(new EventLog().Add(7, "07:00", "x", "MSSQL$ADSYNC").Add(31015, "08:00").Add(1000, "10:00", "y", "Application Error").Add(31019, "08:05"));

        Assert.Equal((Two, 4L), (events.Ids(), events.EventsRead));
        Assert.Equal((EventLog.At("07:00"), EventLog.At("10:00")), (events.From, events.Until));
    }

    [Fact]
    public void Unknown_ids_are_counted_like_any_other()
        => Assert.Equal("31037x2", Reading.Of(new EventLog().Add(31037, "08:00").Add(31037, "08:01")).Ids());

    [Fact]
    public void A_log_without_events_is_empty_and_no_failure()
        => Assert.Equal((0L, EventDamage.None), (Reading.Of(Reading.Bytes("<?xml version='1.0'?><Events></Events>")).EventsRead, EventDamage.None));

    [Theory]
    [InlineData("", "EmptyFile")]
    [InlineData("Level,Date and Time,Source,Event ID\r\nError,20.11.2026 08:00,ADSync,6329", "NoEvents")]
    [InlineData("<html><body>Events</body></html>", "NoEvents")]
    [InlineData("<ma-data></ma-data>", "NoEvents")]
    public void What_holds_no_events_is_refused_with_the_cure(string text, string type)
    {
        var failure = Assert.Throws<ObservationException>(() => Reading.Of(Encoding.UTF8.GetBytes(text))).Failure;

        Assert.Equal((FailureKind.Malformed, type), (failure.Kind, failure.Type));
        Assert.Contains("wevtutil qe Application /f:xml", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_Windows_needs_Windows()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var failure = Assert.Throws<ObservationException>(() => Reading.Of([.. "ElfFile\0"u8, .. new byte[4088]])).Failure;

        Assert.Equal((FailureKind.Unavailable, "EventLogFile"), (failure.Kind, failure.Type));
        Assert.Contains("/lf:true", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be()
    {
        var exception = await Assert.ThrowsAsync<ObservationException>(() => new ServerEventReader().ReadAsync(new ServerEventFiles([Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())]), default));

        Assert.Equal((FailureKind.Unavailable, "FileNotFound"), (exception.Failure.Kind, exception.Failure.Type));
    }

    [Fact]
    public async Task Reading_ends_when_it_is_told_to()
    {
        using var endless = new EndlessEvents(long.MaxValue);
        using var cancellation = new CancellationTokenSource();
        endless.Progress = bytes =>
        {
            if (bytes > 4 * 1024 * 1024)
            {
                cancellation.Cancel();
            }
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => Task.Run(() => Read(endless, cancellation.Token)));
    }

    [Fact]
    public void An_event_at_every_border_of_the_buffer_is_read()
    {
        // Padding shifts the events over the borders of the pieces that are read.
        for (var padding = 0; padding < 700; padding += 13)
        {
            var log = new EventLog().AddRaw(new string(' ', padding));
            for (var index = 0; index < 250; index++)
            {
                log.Add(31019, "08:00", new string('x', index % 97));
            }

            Assert.Equal("31019x250", Reading.Of(log).Ids());
        }
    }

    internal static EventFile Read(Stream stream, CancellationToken cancellationToken, EventTally? tally = null)
    {
        DateTimeOffset? from = null;
        DateTimeOffset? until = null;
        return ServerEventReader.Read(stream, "events.xml", tally ?? new EventTally(), ref from, ref until, cancellationToken);
    }
}
