namespace Chatwright;

/// <summary>The rights of an account in a room: the privilege map of a PrivateMapKey, by the vendor's documents.</summary>
[Flags]
public enum RoomRights : uint
{
    /// <summary>No rights.</summary>
    None = 0,

    /// <summary>Create the room.</summary>
    CreateRoom = 1,

    /// <summary>Enter the room.</summary>
    EnterRoom = 2,

    /// <summary>Send audio.</summary>
    SendAudio = 4,

    /// <summary>Receive audio.</summary>
    ReceiveAudio = 8,

    /// <summary>Send video.</summary>
    SendVideo = 16,

    /// <summary>Receive video.</summary>
    ReceiveVideo = 32,

    /// <summary>Send the second video stream, such as a shared screen.</summary>
    SendSubstream = 64,

    /// <summary>Receive the second video stream.</summary>
    ReceiveSubstream = 128,

    /// <summary>Enter, and receive audio and video.</summary>
    ViewOnly = EnterRoom | ReceiveAudio | ReceiveVideo,

    /// <summary>All rights.</summary>
    All = 255,
}
