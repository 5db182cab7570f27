namespace Chatwright.Tencent;

/// <summary>The privileges of an account in a room of the vendor's real-time service (TRTC): the privilege map of a PrivateMapKey.</summary>
[Flags]
public enum TrtcPrivileges : uint
{
    /// <summary>No privilege.</summary>
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

    /// <summary>Send the substream, such as a shared screen.</summary>
    SendSubstream = 64,

    /// <summary>Receive the substream.</summary>
    ReceiveSubstream = 128,

    /// <summary>Enter the room and receive audio and video.</summary>
    ViewOnly = EnterRoom | ReceiveAudio | ReceiveVideo,

    /// <summary>All privileges.</summary>
    All = 255,
}
