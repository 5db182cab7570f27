#:package Chatwright@0.1.0
#:property ChatwrightEndpoints=none
#:property ChatwrightSpecs=shared/*.api.yaml
#:property PublishAot=false

var methods = typeof(app.TencentChat.MessagesClient).GetMethods().Select(method => method.Name);
Console.WriteLine(string.Join(" ", methods.Where(name => name.EndsWith("Async")).Order()));
