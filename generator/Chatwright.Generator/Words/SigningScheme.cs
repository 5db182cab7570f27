namespace Chatwright.Generator.Words;

/// <summary>The schemes that authenticate requests to a service.</summary>
internal enum SigningScheme { None, UserSig }
