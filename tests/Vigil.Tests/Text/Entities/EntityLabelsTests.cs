using Vigil.Text.Entities;
using Xunit;

namespace Vigil.Tests.Text.Entities;

public class EntityLabelsTests
{
    [Fact]
    public void Writes_parts_of_names()
    {
        var labels = EntityLabels.Encode(6, [new(EntityKind.Person, 0, 3), new(EntityKind.Place, 4, 5)]);
        Assert.Equal(
            [
                (EntityKind.Person, NamePart.First), (EntityKind.Person, NamePart.Inner), (EntityKind.Person, NamePart.Last), null,
                (EntityKind.Place, NamePart.Only), null,
            ],
            labels.Select(l => l == EntityLabels.Outside ? ((EntityKind, NamePart)?)null : (EntityLabels.Kind(l), EntityLabels.Place(l))));
    }

    [Fact]
    public void A_name_goes_on_only_as_the_same_kind()
    {
        var inner = EntityLabels.Of(EntityKind.Organization, NamePart.Inner);
        var before = EntityLabels.Preceding(inner);
        Assert.Equal((1 << EntityLabels.Of(EntityKind.Organization, NamePart.First)) | (1 << inner), before);
    }

    [Fact]
    public void Outside_follows_only_finished_names() =>
        Assert.Equal(EntityLabels.Ends, EntityLabels.Preceding(EntityLabels.Outside));
}
