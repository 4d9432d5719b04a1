using Writeback.Checks;
using Writeback.Sdk;

namespace ContosoTool;

/// <summary>The checks of this project, and those of the packs that it includes.</summary>
[CheckPack("ContosoTool", Includes = [typeof(PasswordWriteback)])]
public static partial class ToolChecks;
