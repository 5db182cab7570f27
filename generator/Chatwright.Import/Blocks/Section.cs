namespace Chatwright.Import.Blocks;

/// <summary>The topics of parts of a page.</summary>
internal enum Section { Overview, Url, Parameters, Rate, RequestSample, RequestFields, ResponseSample, ResponseFields, Samples, Errors, Else }
