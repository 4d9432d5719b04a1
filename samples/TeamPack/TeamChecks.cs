using System.Text.Json.Serialization;
using Writeback.Checks;
using Writeback.Sdk;

namespace TeamPack;

/// <summary>Our checks, and those of password writeback: report.PasswordWriteback.Connect…, report.Helpdesk.RequestsAreServed.</summary>
[CheckPack("Team", Json = typeof(TeamJson), Includes = [typeof(PasswordWriteback)])]
public static partial class TeamChecks;

[JsonSerializable(typeof(Spool))]
[JsonSerializable(typeof(WaitingRequests))]
internal sealed partial class TeamJson : JsonSerializerContext;
