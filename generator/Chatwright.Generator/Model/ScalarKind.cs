namespace Chatwright.Generator.Model;

internal enum ScalarKind { Text, Bool, Int32, UInt32, Int64, UInt64, Double, Timestamp, Bytes, Json }
