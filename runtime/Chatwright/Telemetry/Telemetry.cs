namespace Chatwright;

#pragma warning disable CA1822
internal sealed class Telemetry
{
    internal void Retrying(Call call, Exception fault)
    {
    }
}
