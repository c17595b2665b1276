using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AscConsensus.Repository.Tests;

/// <summary>Package versions are exact and in one place.</summary>
public sealed partial class PackagesTests
{
    private const string Central = "Directory.Packages.props";

    [Fact]
    public void Versions_are_exact_and_central() => HouseRule.Holds(Tree
        .FilesEndingIn(".csproj", ".props", ".targets")
        .SelectMany(path => Breaches(path, Tree.Read(path))));

    [Theory]
    [InlineData("a.csproj", """<P><PackageReference Include="X" Version="1.0.0" /></P>""")]
    [InlineData("a.csproj", """<P><PackageReference Include="X" VersionOverride="1.0.0" /></P>""")]
    [InlineData("a.csproj", """<P><PackageReference Include="X"><Version>1.0.0</Version></PackageReference></P>""")]
    [InlineData("a.csproj", """<P><PackageVersion Include="X" Version="1.0.0" /></P>""")]
    [InlineData(Central, """<P><PackageVersion Include="X" Version="1.*" /></P>""")]
    [InlineData(Central, """<P><PackageVersion Include="X" Version="[1.0.0,2.0.0)" /></P>""")]
    public void Another_version_is_seen(string path, string text) => HouseRule.Sees("X", Breaches(path, text));

    private static IEnumerable<string> Breaches(string path, string text)
    {
        var project = XDocument.Parse(text);
        var central = project.Descendants("PackageVersion")
            .Where(version => path != Central || !Exact().IsMatch(version.Attribute("Version")!.Value));
        var scattered = project.Descendants("PackageReference")
            .Where(reference => reference.Attributes().Concat<object>(reference.Elements()).Any(it => NameOf(it).StartsWith("Version", StringComparison.Ordinal)));
        return central.Concat(scattered).Select(element => $"{path}: {element}");
    }

    private static string NameOf(object it) => (it as XAttribute)?.Name.LocalName ?? ((XElement)it).Name.LocalName;

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?$")]
    private static partial Regex Exact();
}
