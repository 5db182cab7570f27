namespace Documents;

/// <summary>Stands for types that pages leave to their readers.</summary>
internal sealed class AuditHandler : DelegatingHandler;
