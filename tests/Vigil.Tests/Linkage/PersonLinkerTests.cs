using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

public sealed class PersonLinkerTests
{
    [Theory]
    [InlineData("Nurlan Askaruly", "N. Asqar")]
    [InlineData("Nurlan Askaruly", "Нұрлан Асқарұлы")]
    [InlineData("Nurlan Askaruly", "Askarov Nurlan")]
    [InlineData("Zhamilya Tolegen", "Jamilia Tölegenqyzy")]
    [InlineData("Nigar Məmmədova", "Nigar Mamedova")]
    [InlineData("Mohammed al-Harbi", "محمد الحربي")]
    [InlineData("Xi Jinping", "习近平")]
    [InlineData("Dr. Aigul Saparova", "Aigul Saparova")]
    [InlineData("Aigul Saparova", "Aigul Sapraova")]
    public void VariantsOfOneNameInOneCountryWithCompanyAreOne(string one, string other) => Assert.Equal(1, Count(one, other, ["Meerim Asanova"], ["Meerim Asanova"]));

    [Theory]
    [InlineData("Daniyar Asanov", "Daniyar Bekov")]
    [InlineData("Kim Jong-un", "Kim Jong-nam")]
    [InlineData("习近平", "习近朋")]
    [InlineData("Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov")]
    public void OtherNamesAreOtherPeople(string one, string other) => Assert.Equal(2, Count(one, other, ["Meerim Asanova"], ["Meerim Asanova"]));

    [Fact]
    public void OneNameAloneJoinsNobody() => Assert.Equal(2, Count("Aigul Saparova", "Aigul Saparova", [], [], "KZ", "UZ"));

    [Fact]
    public void ASingleNameThatTwoFullNamesHoldStaysApartAndIsAQuestion()
    {
        var linked = Link(Member("a", "Daniyar Asanov", [], "KG"), Member("b", "Daniyar Bekov", [], "KG"), Member("c", "Daniyar", [], "KG"));
        Assert.Equal(3, linked.Clusters.Length);
        Assert.Equal(2, linked.Questions.Length);
    }

    [Fact]
    public void InitialsFindTheirBearerInGoodCompany()
    {
        var linked = Link(Member("a", "Tural Rzayev", ["Nigar Mammadova"], "GE"), Member("b", "T.R.", ["N.M."], "GE"));
        Assert.Single(linked.Clusters);
        Assert.Contains(linked.Clusters[0].Links[0].Parts, part => part is { Field: "name", Finding: "initials" });
    }

    private static int Count(string one, string other, string[] company, string[] otherCompany, string country = "KZ", string otherCountry = "KZ") =>
        Link(Member("a", one, company, country), Member("b", other, otherCompany, otherCountry)).Clusters.Length;

    private static Linked<PersonMember> Link(params PersonMember[] members) => PersonLinker.Link(members, LinkDecisions.None);

    private static PersonMember Member(string report, string name, string[] company, string country) =>
        new(new ReportDraft(report, "Outlet " + report, "2024-03-05", "Title", "Text " + report).Report, new ReportPerson("p1", name, [], [], [], []))
        {
            Others = [.. company], Countries = [country],
        };
}
