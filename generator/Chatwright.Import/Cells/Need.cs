namespace Chatwright.Import.Cells;

internal enum Need { Required, Optional, Conditional }
