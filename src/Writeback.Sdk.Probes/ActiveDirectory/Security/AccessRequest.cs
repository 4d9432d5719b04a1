namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// What somebody wants to do with an object: rights, and the property or extended right that they are about.
/// </summary>
public readonly record struct AccessRequest
{
    private AccessRequest(DirectoryRights rights, Guid? objectType, Guid? propertySet, Guid? objectClass)
    {
        Rights = rights;
        ObjectType = objectType;
        PropertySet = propertySet;
        ObjectClass = objectClass;
    }

    /// <summary>The rights.</summary>
    public DirectoryRights Rights { get; }

    /// <summary>The property (<c>schemaIDGUID</c>), extended right or validated write (<c>rightsGuid</c>); null for the object as a whole.</summary>
    public Guid? ObjectType { get; }

    /// <summary>The set that the property is in: <c>attributeSecurityGUID</c> of the property.</summary>
    public Guid? PropertySet { get; }

    /// <summary>The class of the object, at the root of the tree of types: [MS-ADTS] 5.1.3.3.3.</summary>
    public Guid? ObjectClass { get; }

    /// <summary>Rights on the object as a whole: all properties, all extended rights.</summary>
    /// <param name="rights">The rights.</param>
    public static AccessRequest Of(DirectoryRights rights) => new(rights, null, null, null);

    /// <summary>An extended right: [MS-ADTS] 5.1.3.3.4.</summary>
    /// <param name="right">Its <c>rightsGuid</c>.</param>
    public static AccessRequest Extended(Guid right) => new(DirectoryRights.ControlAccess, right, null, null);

    /// <summary>Writing a property: [MS-ADTS] 5.1.3.3.3.</summary>
    /// <param name="property">Its <c>schemaIDGUID</c>.</param>
    /// <param name="propertySet">Its <c>attributeSecurityGUID</c>, where it has one.</param>
    /// <param name="objectClass">The <c>schemaIDGUID</c> of the object's class.</param>
    public static AccessRequest Write(Guid property, Guid? propertySet = null, Guid? objectClass = null)
        => new(DirectoryRights.WriteProperty, property, propertySet, objectClass);

    /// <summary>Reading a property: [MS-ADTS] 5.1.3.3.3.</summary>
    /// <param name="property">Its <c>schemaIDGUID</c>.</param>
    /// <param name="propertySet">Its <c>attributeSecurityGUID</c>, where it has one.</param>
    /// <param name="objectClass">The <c>schemaIDGUID</c> of the object's class.</param>
    public static AccessRequest Read(Guid property, Guid? propertySet = null, Guid? objectClass = null)
        => new(DirectoryRights.ReadProperty, property, propertySet, objectClass);

    /// <summary>Whether an entry for a type is about what is asked for.</summary>
    internal bool IsCoveredBy(Guid objectType) => objectType == ObjectType || objectType == PropertySet || objectType == ObjectClass;
}
