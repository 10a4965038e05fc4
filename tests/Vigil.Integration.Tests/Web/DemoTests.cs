using Xunit;

namespace Vigil.Integration.Tests.Web;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_takes_the_samples_in_and_serves_them()
    {
        using var folder = new TemporaryFolder();
        using var demo = Tool.Start(folder.Path, [], "demo", "--port", "0");
        try
        {
            var line = await demo.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Open http://127.0.0.1:", line, StringComparison.Ordinal);
            Assert.True(File.Exists(folder["vigil-demo.db"]));
            using var client = new HttpClient();
            Assert.Contains("Under which name", await client.GetStringAsync(line!["Open ".Length..], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var run = await Task.Run(() => Tool.Run(folder.Path, "serve", "--port", $"{port}"), TestContext.Current.CancellationToken);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("VG303", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
