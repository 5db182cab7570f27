module Program

open System
open Chatwright.TencentChat
open Chatwright.Testing

let run () =
    task {
        use fake = new FakeTencentChat()
        fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch) |> ignore
        use chat = fake.CreateClient<TencentChatClient>()
        let! page = chat.Conversations.ListPageAsync(ListConversationsRequest(FromAccount = "user_0001"))

        for conversation in page.SessionItem do
            match conversation with
            | :? Conversation.OneToOne as one -> printfn "%s" one.ToAccount
            | _ -> printfn "a group"
    }

run().Wait()
