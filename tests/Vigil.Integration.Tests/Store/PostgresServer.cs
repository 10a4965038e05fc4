using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Vigil.Integration.Tests.Store;

/// <summary>A PostgreSQL server of the test run's own: on a loopback port, its data and socket in a temporary folder, run by a user that is not root.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> Started = new(Start);
    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>The server; null where PostgreSQL is not installed.</summary>
    public static PostgresServer? Instance => Started.Value;

    /// <summary>Location of a new database.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=vigil;Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return string.Create(CultureInfo.InvariantCulture, $"postgres://vigil@127.0.0.1:{_port}/{name}");
    }

    /// <summary>A second server, for a test that stops it.</summary>
    public static PostgresServer? StartAnother() => Start();

    /// <summary>Stops it at once.</summary>
    public void Stop() => Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");

    /// <summary>Starts it again.</summary>
    public void Go() => Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-l", Path.Combine(_folder, "log"), "-w", "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {_port} -h 127.0.0.1 -k {_folder} -c fsync=off -c max_connections=500"), "start");

    private static PostgresServer? Start()
    {
        if (Program("initdb") is null || Program("pg_ctl") is null) return null;
        if (Environment.IsPrivilegedProcess && Program("runuser") is null) return null;
        var folder = Directory.CreateTempSubdirectory("vigil-pg-").FullName;
        if (Environment.IsPrivilegedProcess) Execute("chown", "postgres", folder);
        var server = new PostgresServer(folder, FreePort());
        Run("initdb", "-D", Path.Combine(folder, "data"), "-U", "vigil", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        server.Go();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                server.Stop();
            }
            catch (InvalidOperationException)
            {
                // stopped by the test already
            }

            Directory.Delete(folder, recursive: true);
        };
        return server;
    }

    private static void Run(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess) Execute("runuser", ["-u", "postgres", "--", Program(program)!, .. arguments]);
        else Execute(Program(program)!, arguments);
    }

    private static void Execute(string program, params string[] arguments)
    {
        // Output is not redirected: the server would inherit the pipe and keep it open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(["/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin", "/usr/sbin", "/sbin"])
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
