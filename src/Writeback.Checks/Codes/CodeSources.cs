using Writeback.Sdk;

namespace Writeback.Checks.Codes;

/// <summary>Where codes are written down.</summary>
internal static class CodeSources
{
    public const string ErrorCodes = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";
    public const string ResetByAdministrator = "https://learn.microsoft.com/entra/fundamentals/users-reset-password-azure-portal";
    public const string GeneralSteps = Documentation.GeneralSteps;
    public const string Win32 = "https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/18d8fbe8-a967-4f1c-ae50-99ca8e491d2d";
    public const string FieldNotes = "http://c7solutions.com/2015/07/password-writeback-errors";

    public static LocalizableText MicrosoftJapan => Texts.CodeSourceMicrosoftJapan;

    public static LocalizableText ThirdParty => Texts.CodeSourceThirdParty;

    public static LocalizableText Known => Texts.CodeSourceKnown;
}
