namespace Clash;

/// <summary>Takes the name of the client's namespace.</summary>
public class TencentChat;
