using Microsoft.AspNetCore.Mvc;

namespace TencentChat.Tests.Webhooks;

/// <summary>A controller beside webhooks. Its route takes every path of one word.</summary>
[ApiController]
[Route("{room}")]
public sealed class RoomsController : ControllerBase
{
    /// <summary>Returns the name of a room.</summary>
    /// <param name="room">The room.</param>
    [HttpGet]
    [HttpPost]
    public ContentResult Get(string room) => Content($"room {room}");
}
