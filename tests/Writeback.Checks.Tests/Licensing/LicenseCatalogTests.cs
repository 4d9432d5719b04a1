using Writeback.Checks.Licensing;

namespace Writeback.Checks.Tests.Licensing;

public sealed class LicenseCatalogTests
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.Current;

    [Fact]
    public void The_table_is_of_a_day_and_names_each_subscription_once()
    {
        Assert.Equal(Days.Day("2025-12-30"), Catalog.AsOf);
        Assert.Equal(Catalog.Skus.Count, Catalog.Skus.Select(sku => sku.Id).Distinct().Count());
        Assert.Equal(66, Catalog.Skus.Count(sku => sku.Grants));
    }

    [Theory]
    [InlineData("078d2b04-f1bd-4111-bbd4-b4b1b354cef4", true)]
    [InlineData("84a661c4-e949-4bd2-a560-ed7766fcaf2b", true)]
    [InlineData("cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", true)]
    [InlineData("05e9a617-0261-4cee-bb44-138d3ef5d965", true)]
    [InlineData("b17653a4-2443-4e8c-a550-18249dda78bb", false)]
    public void Subscriptions_of_the_documentation_are_known(string sku, bool grants) => Assert.Equal(grants, Catalog.Find(new Guid(sku))?.Grants);

    [Fact]
    public void Subscriptions_for_meeting_rooms_are_for_devices()
    {
        Assert.True(Catalog.IsForDevices(Tenants.MeetingRoom));
        Assert.False(Catalog.IsForDevices(Tenants.E3));
    }

    [Fact]
    public void A_subscription_that_is_not_known_is_called_by_its_id() => Assert.Equal(Tenants.Unheard.ToString("D"), Catalog.NameOf(Tenants.Unheard));
}
