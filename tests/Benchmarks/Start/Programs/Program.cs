using System.Diagnostics;
using System.Globalization;
using System.Runtime;

// The first call of a fresh process: a client is made, signs, connects, sends and reads. Prints milliseconds, methods compiled, conversations.
var (methods, start) = (JitInfo.GetCompiledMethodCount(), Stopwatch.GetTimestamp());
var conversations = await FirstCall.RunAsync(new Uri(args[0]), uint.Parse(args[1], CultureInfo.InvariantCulture), args[2], args[3], args[4]);
var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
methods = JitInfo.GetCompiledMethodCount() - methods;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed} {methods} {conversations}"));
