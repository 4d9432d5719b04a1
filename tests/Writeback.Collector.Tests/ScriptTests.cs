using System.Management.Automation.Language;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Collector.Tests;

/// <summary>The script as text: Windows PowerShell 5.1 understands it, and it only reads.</summary>
public sealed class ScriptTests
{
    // Each of them reads. What the script defines itself is looked into like the rest of it.
    private static readonly string[] Reading =
    [
        "Get-Command", "Import-Module", "Get-CimInstance", "Get-NetTCPConnection", "Get-WinEvent", "Get-ItemProperty", "Get-ChildItem", "Get-Content", "Test-Path",
        "Get-ADSyncGlobalSettings", "Get-ADSyncScheduler", "Get-ADSyncConnector", "Get-ADSyncRule", "Get-ADSyncRunProfileResult", "Get-ADSyncSchedulerConnectorOverride", "Get-ADSyncAADPasswordResetConfiguration",
    ];

    private static readonly string[] Methods = ["Replace", "Split", "Substring", "ToCharArray", "ToString", "ToUniversalTime", "ToLowerInvariant", "AddDays"];

    private static readonly ScriptBlockAst Script = Parse();

    [Fact]
    public void It_uses_no_syntax_that_is_younger_than_5_1()
    {
        Assert.Empty(All<TernaryExpressionAst>());
        Assert.Empty(All<PipelineChainAst>());
        Assert.DoesNotContain(All<MemberExpressionAst>(), member => member.NullConditional);
        Assert.DoesNotContain(All<IndexExpressionAst>(), index => index.NullConditional);
        Assert.DoesNotContain(All<BinaryExpressionAst>(), expression => expression.Operator == TokenKind.QuestionQuestion);
        Assert.DoesNotContain(All<AssignmentStatementAst>(), assignment => assignment.Operator == TokenKind.QuestionQuestionEquals);
        Assert.DoesNotContain(All<PipelineAst>(), pipeline => pipeline.Background);
        Assert.All(All<ScriptBlockAst>(), block => Assert.Null(block.CleanBlock));
        Assert.Empty(All<UsingStatementAst>());
        Assert.Empty(All<TypeDefinitionAst>());
    }

    [Fact]
    public void Every_command_reads_but_the_one_that_writes_the_file_that_was_asked_for()
    {
        var own = All<FunctionDefinitionAst>().Select(function => function.Name).ToList();
        var others = All<CommandAst>()
            .Where(command => command.GetCommandName() is not { } name || (!Reading.Contains(name) && !own.Contains(name)))
            .Select(command => command.Extent.Text)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["& $Read", "Set-Content -LiteralPath $Path -Value $json -Encoding UTF8"], others);
    }

    [Fact]
    public void Every_method_is_one_of_texts_and_moments()
        => Assert.Equal(Methods.Order(StringComparer.Ordinal), All<InvokeMemberExpressionAst>().Select(call => call.Member.Extent.Text).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_redirected_and_no_variable_of_others_is_set()
    {
        Assert.Empty(All<FileRedirectionAst>());
        Assert.All(
            All<AssignmentStatementAst>().SelectMany(assignment => assignment.Left.FindAll(node => node is VariableExpressionAst, searchNestedScriptBlocks: false).Cast<VariableExpressionAst>()),
            variable => Assert.True(variable.VariablePath.DriveName is null && !variable.VariablePath.IsGlobal, variable.Extent.Text));
    }

    [Fact]
    public void It_is_plain_text_with_help()
    {
        Assert.DoesNotContain(CollectorScript.Text, character => character > 126);
        Assert.Contains(".SYNOPSIS", CollectorScript.Text, StringComparison.Ordinal);
        Assert.NotNull(Script.GetHelpContent());
    }

    private static ScriptBlockAst Parse()
    {
        var script = Parser.ParseInput(CollectorScript.Text, out _, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"));
        return script;
    }

    private static IEnumerable<T> All<T>()
        where T : Ast => Script.FindAll(node => node is T, searchNestedScriptBlocks: true).Cast<T>();
}
