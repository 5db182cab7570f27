Console.WriteLine(Neighbour.Yaml);
#if NET10_0
Console.WriteLine(typeof(Neighbours.TencentChat.TencentChatClient));
#endif
