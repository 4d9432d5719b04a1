namespace Writeback.Sdk;

/// <summary>Those who listen to traces and metrics are foreign code, and are asked as soon as there is something to listen to.</summary>
internal static class Listeners
{
    /// <summary>Creates what listeners are asked about; null when one of them throws.</summary>
    public static T? Try<T>(Func<T> create)
        where T : class
    {
        try
        {
            return create();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
