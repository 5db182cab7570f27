Imports Chatwright.TencentChat
Imports Chatwright.Testing

Module Program
    Sub Main()
        RunAsync().Wait()
    End Sub

    Private Async Function RunAsync() As Task
        Dim fake = New FakeTencentChat()
        fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch)
        Using chat = fake.CreateClient(Of TencentChatClient)()
            Dim page = Await chat.Conversations.ListPageAsync(New ListConversationsRequest With {.FromAccount = "user_0001"})
            For Each conversation In page.SessionItem
                Dim one = TryCast(conversation, Conversation.OneToOne)
                Console.WriteLine(If(one?.ToAccount, "a group"))
            Next
        End Using
        Await fake.DisposeAsync()
    End Function
End Module
