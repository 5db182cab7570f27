namespace Chatwright.Generator.Model;

/// <summary>How requests to a service are authenticated.</summary>
internal enum SigningScheme { None, UserSig }
