using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

public sealed class OrganizationLinkerTests
{
    [Theory]
    [InlineData("Kolkheti Wire", "Kolkheti Wire", 1)]
    [InlineData("Black Sea Rights Monitor", "the Black Sea Rights Monitor", 1)]
    [InlineData("Centre for Human Rights", "Center for Human Rights", 1)]
    [InlineData("Association of Relatives of Prisoners", "Union of Drivers", 2)]
    public void NamesOfOneBodyAreOne(string one, string other, int bodies) => Assert.Equal(bodies, Count(one, "ngo", "2024-03-05", other, "ngo", "2024-04-05"));

    [Fact]
    public void NamesakesOfAnotherKindAreAnotherBody() => Assert.Equal(2, Count("Democratic Choice", "party", "2024-03-05", "Democratic Choice", "ngo", "2024-03-05"));

    [Fact]
    public void ASuccessorThatTookTheNameIsNotJoinedWithoutMore() => Assert.Equal(2, Count("Democratic Choice", "party", "1992-03-05", "Democratic Choice", null, "2024-03-05"));

    private static int Count(string one, string? kind, string published, string other, string? otherKind, string otherPublished) =>
        OrganizationLinker.Link([Member("a", one, kind, published), Member("b", other, otherKind, otherPublished)], LinkDecisions.None).Clusters.Length;

    private static OrganizationMember Member(string report, string name, string? kind, string published) =>
        new(new ReportDraft(report, "Outlet", published, "Title", "Text " + report).Report, new ReportOrganization("o1", name, [], kind));
}
