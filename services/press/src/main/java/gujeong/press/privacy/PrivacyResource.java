package gujeong.press.privacy;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.personal.PersonalDataResource;

@Path("personal-data")
@Tag(
        name = "Personal data",
        description = "Who saw the press service's personal data, what was destroyed, and its keys")
public class PrivacyResource extends PersonalDataResource {}
