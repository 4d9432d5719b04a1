namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads <c>ma-run-data</c> of a connector.</summary>
internal static class RunProfileXml
{
    public static IReadOnlyList<RunProfile> ParseAll(ExportXml xml)
    {
        List<RunProfile> profiles = [];
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "run-configuration":
                    profiles.Add(Parse(xml));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return [.. profiles];
    }

    private static RunProfile Parse(ExportXml xml)
    {
        int line = xml.Line;
        string? name = null;
        List<string> stepTypes = [];

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "name":
                    name = xml.Text();
                    break;
                case "configuration":
                    ParseConfiguration(xml, stepTypes);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new(name ?? throw xml.Missing(line, "name"), [.. stepTypes]);
    }

    private static void ParseConfiguration(ExportXml xml, List<string> stepTypes)
    {
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "step":
                    ParseStep(xml, stepTypes);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private static void ParseStep(ExportXml xml, List<string> stepTypes)
    {
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            if (xml.Name == "step-type" && xml.Attribute("type") is { } type)
            {
                stepTypes.Add(type);
            }

            xml.Skip();
        }
    }
}
