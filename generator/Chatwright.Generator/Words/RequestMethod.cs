namespace Chatwright.Generator.Words;

/// <summary>The HTTP method of an endpoint.</summary>
internal enum RequestMethod { Post, Get }
