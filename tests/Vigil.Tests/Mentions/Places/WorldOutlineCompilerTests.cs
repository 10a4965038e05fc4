using System.Text;
using Vigil.Mentions.Places.Compiling;
using Xunit;

namespace Vigil.Tests.Mentions.Places;

public sealed class WorldOutlineCompilerTests
{
    // Two squares that share their middle line, arc 1; the third ring crosses the antimeridian.
    private const string Topology = """
        {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-180,-90]},
         "arcs":[[[400,200],[-20,0],[0,-20],[20,0]],[[400,180],[0,20]],[[400,200],[20,0],[0,-20],[-20,0]],
                 [[716,300],[4,0],[-720,0],[4,0],[0,10],[-4,0],[720,0],[-4,0],[0,-10]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1]],"id":"398","properties":{"name":"West"}},
           {"type":"MultiPolygon","arcs":[[[2,1]]],"id":"417","properties":{"name":"East"}},
           {"type":"Polygon","arcs":[[3]],"properties":{"name":"Far"}}]}}}
        """;

    [Fact]
    public void Draws_one_path_per_country_in_degrees_with_north_up()
    {
        var lines = new WorldOutlineCompiler().Compile(Encoding.UTF8.GetBytes(Topology), (code, name) => code == "398" ? "KZ" : name);
        Assert.Equal(
            ["East\tM20-10l10 0 0 10-10 0z", "Far\tM178-60l2 0 2 0 0-5-2 0-2 0zM-182-60l2 0 2 0 0-5-2 0-2 0z", "KZ\tM20-10l-10 0 0 10 10 0z"],
            lines);
    }
}
