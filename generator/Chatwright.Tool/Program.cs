using Chatwright.Tool;
using Chatwright.Tool.Terminals;

return await ToolRunner.RunAsync(args, Terminal.OfProcess());
