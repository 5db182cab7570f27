using Chatwright.Testing.Http;

namespace Chatwright.Testing.Setups;

/// <summary>The effect of the setups on one request.</summary>
/// <param name="Response">Makes the response that replaces its execution; null to execute it.</param>
/// <param name="CutAfter">The number of bytes of the body after which the connection breaks; null for a whole response.</param>
/// <param name="Delay">The delay of the response.</param>
internal readonly record struct SetupEffect(Func<IncomingRequest, OutgoingResponse>? Response, int? CutAfter, TimeSpan Delay);
