module Library

let name = "nothing of the client"
