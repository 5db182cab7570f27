namespace Chatwright.Generator.Words;

internal enum ScalarKind { Text, Bool, Int32, UInt32, Int64, UInt64, Double, Timestamp, Bytes, Json }
