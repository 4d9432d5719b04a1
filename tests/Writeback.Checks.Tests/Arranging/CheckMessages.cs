using Writeback.Sdk;

namespace Writeback.Checks.Tests;

/// <summary>Finds a message of a check by its id, for theories.</summary>
internal static class CheckMessages
{
    public static FindingMessage Of<TCheck>(string id)
        => PasswordWriteback.Registry.GetMessages(PasswordWriteback.Registry.Checks.Single(check => check.Name == typeof(TCheck).Name))
            .Single(message => message.Id == id);
}
