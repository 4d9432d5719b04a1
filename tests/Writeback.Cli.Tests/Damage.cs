namespace Writeback.Cli.Tests;

/// <summary>How a file of an export can be damaged.</summary>
public enum Damage
{
    /// <summary>Its second half is missing.</summary>
    CutOff,

    /// <summary>It has 0 bytes.</summary>
    Empty,

    /// <summary>It has a document type declaration.</summary>
    DocumentType,
}
