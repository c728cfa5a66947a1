package gujeong.kernel.personal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

import gujeong.kernel.problem.InvalidJson;
import gujeong.kernel.problem.InvalidValue;

/**
 * Reads every personal type from JSON text and from nothing else. The platform's own reader would take an object's first
 * field name for the text, and fail at an object without any.
 */
public final class PersonalReader extends StdDeserializer<PersonalValue> implements ContextualDeserializer {

    private static final String NO_VALUE = "";

    private final transient Class<?> type;

    /** For Jackson, which asks for the type's own reader before it reads. */
    PersonalReader() {
        this(PersonalValue.class);
    }

    private PersonalReader(Class<?> type) {
        super(type);
        this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType wanted = property == null ? context.getContextualType() : property.getType();
        return new PersonalReader(wanted.getRawClass());
    }

    @Override
    public PersonalValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        boolean text = parser.hasToken(JsonToken.VALUE_STRING);
        try {
            // what is no text is refused in the words for text that is no value of the type
            return PersonalValue.stated(type, text ? parser.getText() : NO_VALUE);
        } catch (InvalidValue unfit) {
            throw new InvalidJson(parser, type, unfit);
        }
    }
}
