using System.Globalization;

namespace Writeback.Sdk.Tests;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("00:00:00")]
    [InlineData("23:59:59")]
    [InlineData("24:00:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("00:00:05")]
    [InlineData("00:00:00.5")]
    [InlineData("00:00:00.05")]
    [InlineData("00:00:00.0000001")]
    [InlineData("00:00:00.1234567")]
    [InlineData("00:00:00.12345678")]
    [InlineData("00:00:00.")]
    [InlineData("00:00:00.x")]
    [InlineData("00:00:00:5")]
    [InlineData("00:00:001")]
    [InlineData("0x:00:00")]
    [InlineData("00-00-00")]
    [InlineData("1.00:00:00")]
    [InlineData("-00:00:01")]
    [InlineData(" 00:00:01 ")]
    [InlineData("0:1:2")]
    [InlineData("00:05")]
    [InlineData("7")]
    [InlineData("soon")]
    [InlineData("")]
    public void A_time_is_what_TimeSpan_takes_it_for(string text)
    {
        var isTime = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var expected);

        Assert.Equal(isTime, ClockTime.TryParse(text, out var time));
        Assert.Equal(expected, time);
    }
}
