using Chatwright.Tool;

return await ToolRunner.RunAsync(args, Terminal.OfProcess());
