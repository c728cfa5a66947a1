package gujeong.press.operations;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.relay.RelayResource;

@Path("operations")
@Tag(name = "Operations", description = "The press journal's way to Kafka")
public class OutboxResource extends RelayResource {}
