using System.Globalization;

namespace Writeback.Checks.Tests.Codes;

/// <summary>Every code is found in every spelling, and says what a reader needs.</summary>
public sealed class WritebackCodesTests
{
    [Theory]
    [InlineData("33004", "33004")]
    [InlineData(" event 33004 ", "33004")]
    [InlineData("EventID: 33004", "33004")]
    [InlineData("80230626", "0x80230626")]
    [InlineData("0x80230626", "0x80230626")]
    [InlineData("0X80230626", "0x80230626")]
    [InlineData("hr=80230626", "0x80230626")]
    [InlineData("hr=0x80230626,", "0x80230626")]
    [InlineData("HRESULT: 0x80230626", "0x80230626")]
    [InlineData("-2145188314", "0x80230626")]
    [InlineData("2149778982", "0x80230626")]
    [InlineData("hr=-2145188314", "0x80230626")]
    [InlineData("8023061f", "0x8023061F")]
    [InlineData("8023042", "0x80230402")]
    [InlineData("error 80230619", "0x80230619")]
    [InlineData("SSPR_0029", "SSPR_0029")]
    [InlineData("sspr_029", "SSPR_0029")]
    [InlineData("SSPR-29", "SSPR_0029")]
    [InlineData("SSPR29", "SSPR_0029")]
    [InlineData("SSPR_009", "SSPR_0009")]
    [InlineData("AADSTS120013", "AADSTS120013")]
    [InlineData("aadsts: 120013", "AADSTS120013")]
    [InlineData("120013", "AADSTS120013")]
    [InlineData("data 52e", "0000052E")]
    [InlineData("52e", "0000052E")]
    [InlineData("0000052D", "0000052D")]
    [InlineData("0x52D", "0000052D")]
    [InlineData("1325", "0000052D")]
    [InlineData("win32 1326", "0000052E")]
    [InlineData("532", "00000532")]
    [InlineData("5", "00000005")]
    [InlineData("0x8007052D", "0000052D")]
    [InlineData("0x80072035", "00002035")]
    [InlineData("0x80070005", "0x80070005")]
    [InlineData("ERROR_PASSWORD_RESTRICTION", "0000052D")]
    [InlineData("adpermissionserror", "33004")]
    [InlineData("OnPremisesConnectivityError", "SSPR_0030")]
    [InlineData("Synchronization Engine returned an error hr=80230619, message=A restriction prevents the password from being set", "0x80230619")]
    [InlineData("80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 775, v4563", "00000775")]
    [InlineData("0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0", "0000052D")]
    [InlineData("The event 31034 came twice.", "31034")]
    public void A_code_is_found_in_any_spelling(string text, string code) => Assert.Equal(code, WritebackCodes.Find(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("33013")]
    [InlineData("0x80230627")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("SSPR_0099")]
    [InlineData("problem 5 of 86 users")]
    [InlineData("event")]
    [InlineData("data")]
    public void What_is_no_code_is_not_guessed(string text) => Assert.Null(WritebackCodes.Find(text));

    [Fact]
    public void Each_code_is_found_by_what_it_is_called()
        => Assert.All(WritebackCodes.All, code => Assert.All([code.Code, .. code.Aliases], word => Assert.Same(code, WritebackCodes.Find(word))));

    [Fact]
    public void Each_number_is_found_as_a_number()
    {
        foreach (var code in WritebackCodes.All.Where(code => code is { Kind: WritebackCodeKind.SyncEngine } && code.Code.StartsWith("0x", StringComparison.Ordinal)))
        {
            var number = uint.Parse(code.Code[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            Assert.Same(code, WritebackCodes.FindHResult(number));
            Assert.Same(code, WritebackCodes.Find(unchecked((int)number).ToString(CultureInfo.InvariantCulture)));
            Assert.Same(code, WritebackCodes.Find(number.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.All(
            WritebackCodes.All.Where(code => code.Kind == WritebackCodeKind.Event),
            code => Assert.Same(code, WritebackCodes.FindEvent(int.Parse(code.Code, CultureInfo.InvariantCulture), code.Provider)));
    }

    [Fact]
    public void Codes_and_their_aliases_are_unique()
    {
        var words = WritebackCodes.All.SelectMany(code => (IEnumerable<string>)[code.Code, .. code.Aliases]).ToList();

        Assert.Equal(words.Distinct(StringComparer.OrdinalIgnoreCase), words);
    }

    [Fact]
    public void Each_code_says_what_why_and_what_helps_and_where_it_is_written()
        => Assert.All(WritebackCodes.All, code =>
        {
            Assert.All([code.Meaning, code.Cause, code.Remedy], text => Assert.Matches(@"^\S.*[.]$", text.ToString()));
            Assert.NotEmpty(code.Sources);
            Assert.Equal(code.Kind == WritebackCodeKind.Event, code.Provider is not null);
        });

    [Fact]
    public void The_checks_that_are_named_exist()
        => Assert.All(WritebackCodes.All, code =>
        {
            Assert.Equal(code.Checks.Distinct(), code.Checks);
            Assert.All(code.Checks, id => Assert.True(PasswordWriteback.Registry.Find(id) is not null, $"{code.Code}: {id}"));
        });

    [Fact]
    public void What_is_seen_with_a_code_is_known()
        => Assert.All(WritebackCodes.All.SelectMany(code => code.SeenWith), other => Assert.NotNull(WritebackCodes.Find(other)));
}
