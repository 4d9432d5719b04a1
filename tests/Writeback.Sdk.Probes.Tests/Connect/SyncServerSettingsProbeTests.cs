using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

public sealed class SyncServerSettingsProbeTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_parameter_becomes_a_property()
    {
        _folder.Settings(
            """
            <parameter name='Microsoft.Synchronize.ServerConfigurationVersion'>2.5.190.0</parameter>
            <parameter name='Microsoft.Synchronize.StagingMode'>True</parameter>
            <parameter name='Microsoft.Synchronize.SynchronizationSchedule'>False</parameter>
            <parameter name='Microsoft.Synchronize.SchedulerSuspended'>true</parameter>
            <parameter name='Microsoft.Synchronize.MaintenanceEnabled'>1</parameter>
            <parameter name='Microsoft.Synchronize.TimeInterval'>00:30:00</parameter>
            <parameter name='Microsoft.Synchronize.RunHistoryPurgeInterval'>7.00:00:00</parameter>
            <parameter name='Microsoft.Synchronize.NextStartTime'>Fri, 02 Jan 2026 03:34:05 GMT</parameter>
            <parameter name='Microsoft.Synchronize.SynchronizationPolicy'>Delta</parameter>
            <parameter name='Microsoft.UserSignIn.SignOnMethod'>PassThrough</parameter>
            """);

        SyncServerSettings settings = await Observe();

        Assert.Equal("export", settings.Source);
        Assert.Equal("SRV", settings.ServerName);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero), settings.ExportedAt);
        Assert.Equal(new Version(2, 5, 190, 0), settings.Version);
        Assert.True(settings.StagingMode);
        Assert.Equal("PassThrough", settings.SignOnMethod);
        Assert.Equal(
            new SyncScheduler
            {
                Enabled = false,
                Suspended = true,
                MaintenanceEnabled = true,
                Interval = TimeSpan.FromMinutes(30),
                RunHistoryPurgeInterval = TimeSpan.FromDays(7),
                NextStart = new DateTimeOffset(2026, 1, 2, 3, 34, 5, TimeSpan.Zero),
                Policy = "Delta",
            },
            settings.Scheduler);
    }

    [Fact]
    public async Task What_the_export_does_not_say_is_null()
    {
        _folder.Settings("<unknown/><parameter name='Microsoft.Synchronize.StagingMode' />", rootAttributes: "");

        SyncServerSettings settings = await Observe();

        Assert.Null(settings.ServerName);
        Assert.Null(settings.ExportedAt);
        Assert.Null(settings.Version);
        Assert.Null(settings.StagingMode);
        Assert.Null(settings.SignOnMethod);
        Assert.Equal(new SyncScheduler(), settings.Scheduler);
        Assert.Empty(settings.Features);
    }

    [Fact]
    public async Task Optional_features_are_listed_by_name()
    {
        _folder.Settings(
            """
            <parameter name='Microsoft.OptionalFeature.PasswordHashSync'>True</parameter>
            <parameter name='Microsoft.Other'>x</parameter>
            <parameter name='Microsoft.OptionalFeature.FilterAAD' />
            """);

        Assert.Equal([new("FilterAAD", ""), new("PasswordHashSync", "True")], (await Observe()).Features);
    }

    [Theory]
    [InlineData("encrypted='1'")]
    [InlineData("type='encrypted-string'")]
    public async Task Encrypted_parameters_are_not_read(string attribute)
    {
        _folder.Settings($"<parameter name='Microsoft.OptionalFeature.Secret' {attribute}>hunter2</parameter>");

        Assert.Empty((await Observe()).Features);
    }

    [Fact]
    public async Task Byte_order_marks_encodings_and_line_ends_make_no_difference()
    {
        string content = File.ReadAllText(_folder.PathOf(ExportFolder.SettingsFile)).ReplaceLineEndings("\r\n").Replace("'SRV'", "'SÄRV'", StringComparison.Ordinal);
        foreach (Encoding encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            _folder.With(ExportFolder.SettingsFile, content, encoding);
            Assert.Equal("SÄRV", (await Observe()).ServerName);

            _folder.With(ExportFolder.SettingsFile, $"<?xml version='1.0' encoding='{encoding.WebName}'?>\r\n{content}", encoding);
            Assert.Equal("SÄRV", (await Observe()).ServerName);
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public async Task The_language_of_the_user_makes_no_difference(string culture)
    {
        _folder.Settings("<parameter name='Microsoft.Synchronize.NextStartTime'>Fri, 02 Jan 2026 03:34:05 GMT</parameter><parameter name='Microsoft.Synchronize.StagingMode'>TRUE</parameter>");
        System.Globalization.CultureInfo.CurrentCulture = new(culture);

        SyncServerSettings settings = await Observe();

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 34, 5, TimeSpan.Zero), settings.Scheduler.NextStart);
        Assert.Equal(2026, settings.ExportedAt?.Year);
        Assert.True(settings.StagingMode);
    }

    private Task<SyncServerSettings> Observe() => new SyncServerSettingsProbe(new()).ObserveAsync(_folder.Export, default);
}
