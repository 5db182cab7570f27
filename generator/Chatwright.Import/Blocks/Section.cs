namespace Chatwright.Import.Blocks;

/// <summary>What a part of the page is about.</summary>
internal enum Section { Overview, Url, Parameters, Rate, RequestSample, RequestFields, ResponseSample, ResponseFields, Samples, Errors, Else }
