using System.Net;
using System.Net.Sockets;

namespace Fleet.Hosting;

/// <summary>Ports for silos that nobody has to know in advance.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
