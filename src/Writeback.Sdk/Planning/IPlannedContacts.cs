namespace Writeback.Sdk;

/// <summary>An input that knows whom a run gets in touch with because of it. Implement it explicitly: contacts are no part of evidence.</summary>
public interface IPlannedContacts
{
    /// <summary>Whom. Nothing is sent to find out.</summary>
    IEnumerable<PlannedContact> Contacts { get; }
}
